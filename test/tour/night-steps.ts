import { systemIds } from '../../electron/app/system'
import type { Tour } from './tour-place'

/** Whom the office calls: the director has a second number and a B 角. Phone numbers are not real ones. */
const people = {
  'office-director': [
    { name: '温仲平', post: '办公室主任', numbers: ['130 0000 0301', '0690-555 0301'], backup: false },
    { name: '韩静川', post: '办公室副主任', numbers: ['130 0000 0303'], backup: true },
  ],
  'superior-duty-room': [{ name: '闻人杰', post: '省政府总值班室', numbers: ['0699-555 0001'], backup: false }],
  'province-emergency-body': [{ name: '闻人杰', post: '省政府总值班室', numbers: ['0699-555 0001'], backup: false }],
}

/** The call in the night, and what becomes of it with one key. */
export async function nightCall(tour: Tour): Promise<void> {
  const officer = tour.officer()
  for (const [role, filled] of Object.entries(people)) {
    await officer.page.evaluate(fillRole, { commandId: systemIds.next(), role, people: filled })
  }
  tour.say('管理员写好了办公室主任的 A、B 角和省政府总值班室的号码')
  await officer.press('Alt+1', 'F2')
  await officer.atText()
  await officer.choose('紧急程度', '重特大', 'Shift+Tab')
  await officer.press('Alt+w')
  await officer.say('临港新区管委会来电：鼎源化工厂罐区起火，3 号罐里是甲醇，有爆燃声，1 人死亡，还有人没联系上。')
  await officer.fill('何时', '-15')
  await officer.fill('何地', '临港新区化工园区鼎源化工厂罐区')
  await officer.fill('何事', '临港新区鼎源化工厂罐区火灾')
  await officer.press('Alt+n')
  await officer.say('蒋慕白')
  await officer.press('F8')
  await officer.sees('立后即起的时限')
  await officer.press('F5')
  await officer.reach('敏感地点')
  await officer.press('Space')
  await tour.show('incident-opening', '化工厂之夜：来电上按 F8，一个字不重打；类别照正文采用，F5 一键')
  await officer.press('Control+Enter')
  await officer.sees('上报清单')
  await officer.sees('130 0000 0301')
  await tour.show('incident-clocks', '立起来：该报谁、打什么号码、还剩几分钟；每个时限都从接报起算')
}

/** The director does not answer: the next number comes up at once, then the B 角. */
export async function nobodyAnswers(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await tour.passMinutes(3)
  await officer.press('2')
  await officer.sees('0690-555 0301')
  await officer.press('2')
  await officer.sees('130 0000 0303')
  await tour.show('no-answer', '无人接听：按 2，同一个人的下一个号码；再按 2，B 角')
  await officer.press('1')
  await officer.reach('对方说')
  await officer.say('知道了，首报先打电话，书面随后')
  await officer.press('Control+Enter')
  await officer.sees('0699-555 0001')
  await tour.show('backup-reached', '接通 B 角：说了什么、复述没有都记下，下一步自己上来')
}

/** Twenty-four minutes after the call the province knows. */
export async function firstReport(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await tour.passMinutes(21)
  await officer.press('Alt+r')
  await officer.fill('处置情况', '消防三个站 18 车 86 人到场，罐区断料断电，围堰内泡沫覆盖，邻罐冷却。')
  await officer.fill('拟采取的措施', '封雨水总排口，下风向布点监测，沙洲村老人孩子先撤。')
  await tour.show('first-report', '首报：知道的已经填好，缺的先空着，随后再补')
  await officer.press('Control+Enter')
  await officer.sees('发出首报')
  await officer.choose('方式', '电话')
  await tour.show('first-report-sending', '发出：给谁、什么方式，清单上的哪一步同时办妥')
  await officer.press('Control+Enter')
  await officer.sees(/首报 上级总值班室.*接通/)
  await tour.show('first-report-sent', '首报 24 分钟发出：冻结，三十分钟的时限办妥')
}

/** Figures rise across a threshold: the grade is offered with what it would start, and taken. */
export async function figuresRise(tour: Tour): Promise<void> {
  const officer = tour.officer()
  const offer = officer.page.getByRole('region', { name: '建议等级' })
  await recordFigure(tour, '1', '临港新区管委会')
  await offer.waitFor()
  await officer.press('Alt+c')
  await offer.waitFor({ state: 'detached' })
  await tour.passMinutes(14)
  await recordFigure(tour, '3', '市急救中心', '待核实')
  await offer.getByText('较大（III级）').waitFor()
  await tour.show('threshold', '死亡合计 3 人，够到“3 人以上”：建议升级，先写明会新起哪些时限')
  await officer.press('Alt+c')
  await offer.waitFor({ state: 'detached' })
  await tour.show('grade-taken', '采纳：等级改定，时限仍从接报起算，一个也不丢')
}

/** A leader's instruction goes to who has to do it. */
export async function leaderInstructs(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await tour.passMinutes(2)
  await officer.press('Alt+p')
  await officer.say('先停 3 号路雨水泵，防止消防水进清江，停了回我。')
  await officer.fill('领导', '韩静川')
  await officer.reach('已复述')
  await officer.press('Space')
  await officer.press('Control+Enter')
  await officer.sees('韩静川')
  await officer.press('Alt+i')
  await officer.press('z')
  await officer.reach('转给')
  await officer.say('临港新区管委会')
  await officer.press('Control+Enter')
  await officer.sees(/转 ?临港新区管委会/)
  await tour.show('instruction', '批示：原话、谁说的、转给谁；没有反馈就一直挂着')
}

/** Only what changed since the first report is told again. */
export async function followUp(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Alt+r')
  await officer.fill('影响范围', '下风向 1.2 公里，沙洲村 320 人已转移，未入江。')
  await tour.show('follow-up', '续报一：只列变化，台账的数自己进来')
  await officer.press('Control+Enter')
  await officer.sees('发出续报一')
  await officer.press('Control+Enter')
  await officer.sees(/续报一发出/)
  await tour.show('follow-up-sent', '续报一发出，时间线到分')
}

/** The next shift goes on where the last one stood: the instruction arrived, and was answered. */
export async function instructionAnswered(tour: Tour): Promise<void> {
  const officer = tour.officer()
  const list = officer.page.getByRole('listbox', { name: '批示指示' })
  await officer.press('Alt+2')
  await officer.sees('上报清单')
  await tour.show('taken-on', '接班之后：同一份清单、同一批时限，接着办')
  await officer.press('Alt+i', 'j')
  await officer.reach('接到人')
  await officer.say('蒋慕白')
  await officer.press('Control+Enter')
  await list.filter({ hasNotText: '未接到' }).waitFor()
  await tour.passMinutes(20)
  await officer.press('Alt+i', 's')
  await officer.reach('反馈内容')
  await officer.say('3 号路雨水泵已停，总排口已封，渠内取样未检出甲醇。')
  await officer.fill('反馈人', '蒋慕白')
  await officer.press('Control+Enter')
  await list.filter({ hasNotText: '未反馈' }).waitFor()
  await tour.show('instruction-answered', '批示有了下文：谁接到的、怎么答的，前后两班记在一处')
}

/** Everything is over and was told. */
export async function finalReport(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await recordFigure(tour, '3', '市卫生健康委')
  await tour.passMinutes(180)
  await officer.press('Alt+r')
  await officer.reach('改写终报')
  await officer.press('Enter')
  await officer.press('Alt+r')
  await officer.fill('当前情况', '明火扑灭，邻罐正常，失联人员已找到，医院收治 12 人。')
  await officer.fill('善后、恢复重建和评估', '新区成立善后组，事故由市政府调查组调查。')
  await tour.show('final-report', '终报：当前情况、善后')
  await officer.press('Control+Enter')
  await officer.sees('发出终报')
  await officer.press('Control+Enter')
  await officer.sees(/终报发出/)
  await officer.press('Alt+w')
  await officer.press('1')
  await officer.reach('现状')
  await officer.say('明火扑灭，监测正常，终报已发')
  await officer.press('Control+Enter')
  await officer.sees('已办结')
  await tour.show('incident-closed', '办结：整起事件从来电到终报，一分钟一分钟都在')
}

/** A row of the ledger; deaths are what it begins with. */
async function recordFigure(tour: Tour, figure: string, source: string, sure?: string): Promise<void> {
  const officer = tour.officer()
  await officer.press('Alt+k')
  await officer.reach('死亡')
  await officer.say(figure)
  if (sure !== undefined) await officer.choose('核实', sure)
  await officer.fill('来源', source)
  await officer.press('Control+Enter')
  await officer.page
    .getByLabel('伤亡损失台账')
    .getByRole('row', { name: new RegExp(`死亡.*${figure}.*${source}`) })
    .waitFor()
  await officer.press('Escape')
}

/** Runs in the page: who stands for a role, as the administrator enters it. */
async function fillRole(command: Parameters<typeof window.api.policies.fillRole>[0]): Promise<void> {
  const filled = await window.api.policies.fillRole(command)
  if (!filled.ok) throw new Error(filled.failure.message)
}
