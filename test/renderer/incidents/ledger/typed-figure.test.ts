import { describe, expect, it } from 'vitest'
import { type FigureReading, readFigure } from '../../../../renderer/incidents/ledger/typed-figure'
import type { Measure } from '../../../../shared/incidents/incident-kind'

const read = (figure: number): FigureReading => ({ kind: 'read', figure })

describe('a figure as officers write it', () => {
  it.each<[Measure, string, number]>([
    ['dead', '3', 3],
    ['dead', '３', 3],
    ['dead', '十二', 12],
    ['missing', ' 2人 ', 2],
    ['injured', '两名', 2],
    ['moved', '1,320', 1_320],
    ['moved', '2.4万', 24_000],
    ['trapped', '0', 0],
    ['loss', '35200', 35_200],
    ['loss', '35,200元', 35_200],
    ['loss', '1200万', 12_000_000],
    ['loss', '1200万元', 12_000_000],
    ['loss', '1.2亿', 120_000_000],
    ['loss', '1亿2000万', 120_000_000],
    ['loss', '三千万', 30_000_000],
  ])('%s %s is %i', (measure, typed, figure) => {
    expect(readFigure(measure, typed)).toEqual(read(figure))
  })

  it('is nothing yet while nothing is typed', () => {
    expect(readFigure('dead', ' 　')).toEqual({ kind: 'empty' })
  })

  it.each<[Measure, string, string]>([
    ['dead', '-3', '死亡不能是负数'],
    ['dead', '负三', '死亡不能是负数'],
    ['loss', '-200万', '直接损失不能是负数'],
    ['dead', '2.5', '死亡要写整数（人）'],
    ['moved', '99999999999', '转移超过 10,000,000 人，核对后再记'],
    ['loss', '20万亿', '直接损失超过 10,000,000,000,000 元，核对后再记'],
    ['dead', '三四十', '认不出，写一个数，如 3 或 十二；约数写在来源里'],
    ['dead', '若干', '认不出，写一个数，如 3 或 十二；约数写在来源里'],
    ['loss', '很大', '认不出，写成 35200、1200万 或 1.2亿，单位是元'],
  ])('%s %s is told what is wrong', (measure, typed, sentence) => {
    expect(readFigure(measure, typed)).toEqual({ kind: 'unreadable', sentence })
  })
})
