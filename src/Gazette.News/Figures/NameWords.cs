namespace Gazette.News.Figures;

/// <summary>The words by which the name of an indicator is told from what stands around it.</summary>
internal static class NameWords
{
    /// <summary>What an indicator's name ends with: it is a figure wherever it stands.</summary>
    public static WordList Heads { get; } = new("""
        收入 支出 税收 税 增值税 所得税 契税 总值 增加值 投资 投资额 总额 产值 余额 存款 贷款 销售额 零售额 营业额 成交额 成交量 交易额 交易量
        进出口 出口 进口 出口额 进口额 外资 资金 利润 债券 债务 产量 总产 单产 均产 用电量 客流量 车流量 吞吐量 总量 业务量 客运量 货运量 周转量
        面积 比重 占比 比例 率 游客 就业 再就业 人次 市场主体 经营主体 就业岗位 人口 GDP CPI PPI gdp cpi ppi 指数 价格 均价 单价 批发价 零售价 收购价
        浓度 均值 天数 降雨量 降水量 气温 里程 保有量 存量 增量 库存 拥有量 存栏 出栏 存栏量 出栏量 播种面积 寿命 年龄 强度 能耗 排放量 供应量 需求量 销量 销售量
        发电量 用水量 用气量 供水量 消费量 接待量 诊疗量 门诊量 数量 登记量 申请量 授权量 献血量 捐款额 贡献 贡献率 满意度 知晓度 覆盖面 进度 缺口
        额 量 值 数 收入总计 支出总计 决算数 利税 税额 罚没款 罚款额 欠款 规模 融资额 合同额 签约额 保费 赔付 赔款 工资 薪酬 养老金 成本 费用 经费 补助 补贴额 结余
        系数 得分 评分 总分 均分 积分 收入比 存贷比 产销比 产出比 抚养比 性别比 景气度 活跃度 ph值
        """);

    /// <summary>Heads that say nothing when they stand alone.</summary>
    public static WordList Bare { get; } = new("""
        比重 占比 收入 支出 投资 投资额 总额 资金 余额 税 总量 面积 人数 人次 户数 件数 项目投资 专项资金 结余 就业 游客 贷款 存款 效率 概率 几率 频率
        价格 工资 规模 数量 费用 经费 补助 成本 年龄 进度 里程 贡献 比例 增量 存量 人口 指数 增速 强度 欠款 缺口 均价 浓度 气温 均值 天数 幅度 税率 利率 汇率
        总投资 建筑面积 占地面积 总建筑面积 使用面积 房屋面积 规划面积 用地面积 效率 速度 总数 次数 质量 力量 能量 流量 分量 重量 用量 价值 金额 额度 比率 分辨率 功率 费率 得分率 系数 得分 评分 总分 均分 积分
        """);

    /// <summary>Words that end like a head and measure nothing.</summary>
    public static WordList NotHeads { get; } = new("质量 力量 能量 重量 分量 价值 大量 少量 海量 尽量 胆量 余额宝 超额 名额 足额 全额 高额 少数 多数 半数 无数 岁数");

    /// <summary>What is done or made over a time, and never is at the end of a month.</summary>
    public static WordList Flows { get; } = new("产量 总产 产值 总产值 增加值 收入 支出 销售额 零售额 营业额 成交额 出栏 出栏量 投资 客运量 货运量 发电量 用电量 销量 进出口 出口 利润 总额");

    /// <summary>What ends the name of an indicator that is itself a percentage.</summary>
    public static WordList Ratios { get; } = new("存贷比 产销比 系数 率 比重 占比 比例 满意度 知晓度 率平均值 率均值 强度 进度 贡献度 面 认可度 好评度 度");

    /// <summary>Acts whose object is counted: 发放创业担保贷款5600万元.</summary>
    public static WordList Acts { get; } = new("""
        发放 查处 办理 受理 办结 接待 新增 新建 改造 改扩建 新改建 改建 扩建 建成 完成改造 培训 检查 排查 整改 捐赠 募集 筹集 筹措 救助 资助 帮扶 惠及 服务 接种 检测 收治 治愈 招聘 引进 引育 签约 开工 开工建设
        落地 兑现 减免 退税 减税 清理 拆除 种植 播种 收割 植树 修复 修建 铺设 开通 运送 投放 回收 处置 处理 调解 化解 抓获 破获 侦破 审执结 完工 打掉 追缴 追回 挽回 立案 立案查处 审结 执结 执行 罚没 处罚 吊销 注销 登记 注册 认定
        培育 申报 授权 发展 选派 走访 慰问 开展 组织开展 举办 接受 接听 解答 接听 回应 解决 安置 吸纳 带动 帮助 扶持 支持 投入 安排 拨付 下达 争取 到位 盘活 收回 发行 拉动 撬动 报告 新登记 新收 新招聘 新开工 新签约 新引进 新认定 新注册 新设立 新培育
        抽检 抽查 巡查 巡逻 出动 接警 接警出动 收获 采收 办件 供餐 节省 互认 梳理 抢救 营救 疏散 转移 救治 诊治 服务群众 涉及 覆盖 保障 供应 供给 采购 储备 投保 参保 参加 建设 打造 创建 设立 设置 配备 安装 更换 更新 维修 养护 绿化 硬化 亮化 补种 栽植 栽种
        减少 降低 节约 压减 压缩 削减 消除 取缔 关停 关闭 淘汰 责令 约谈 警告 批准 审批 审核 核发 颁发 补发 代发 认领 领取 申领 外借 借阅 阅览 举报 投诉 上报 采纳 征集 收集 收到 征收 征缴 起诉 批捕 提起 公诉 移送 判处 留置 处分 问责
        打击 破案 发现 发生 出生 死亡 转化 转让 流转 复垦 开垦 整治 治理 提供 开发 推出 推广 促成 撮合 达成 实施 组建 成立 孵化 上市 入库 入驻 落户 入选 获批 获评 获得 荣获 创收 增收 生产 加工 销售 成交 采集 核查 筛查 体检 义诊 诊疗 出院 住院 献血 无偿献血 捐献 招募 动员 交付 分配 配租 配售 搬迁 征迁 签订 签署 缴纳 补缴 返还 退还 补贴 贴息 担保 授信 放贷 续贷 发出 印发 制定 修订 竣工 接收 清运 转运 疏通 清淤 整修 修缮 维护 增设 新植 补植 造林 养殖 繁育 收购 收储 理赔 支付 结算 报销 减征 免征 缓缴 汇聚 招引 招收 录取 录用 聘用 派出 选聘 轮训 宣讲 宣传 普及 放映 演出 展出
        观看 入园 载客 运营 起降 巡河 巡护 督查 督办 通报 曝光 下架 召回 没收 查扣 查获 缴获 扣押 冻结 止付 预警 拦截 劝阻 扑灭 处警 出警 接报 接诊 手术 建档 签发 出具 出让 供地 腾退 回迁 招生 毕业 评定 评选 表彰 帮办 代办 安置帮教 仲裁 公证 援助 答复 转办 交办 监测 检验 检定 认证 公开 发布 推送 编制 出版 发病 增设 新设 新设立 互认
        新辟 调整 优化 开行 发送 到达 运输 寄递 投递 揽收
        """);

    /// <summary>Acts whose number may stand before what is counted: 新增3家高新技术企业.</summary>
    public static WordList Achievements { get; } = new("新增 新建 建成 改造 引进 新引进 培育 新培育 认定 新认定 查处 破获 侦破 抓获 打掉 审结 办结 签约 新签约 落地 开工 新开工 创建 获批 拆除 整治 清理 关停 新登记 新注册 新设立 完成改造 发展 建设 打造");

    /// <summary>Who acts beside bodies: what stands before the act is then no part of the name, unless the act has no object (科技型企业入库486家).</summary>
    public static WordList Actors { get; } = new("""
        村 社区 企业 学校 小学 中学 园 店 基地 群众 农民工 患者 民警 干部 党员 志愿者 医院 市民 居民 者 人员 职工 家庭 农户 项目 资金 老人 残疾人 景区 园区
        """);

    /// <summary>Words that end like an actor and are none.</summary>
    public static WordList NotActors { get; } = new("城镇 城乡 农村 乡村 新农村 工业项目 重点项目 民生项目 债券资金");

    /// <summary>What stands before a name and is none of it, wherever it stands; the name begins after the last of them.</summary>
    public static WordList Borders { get; } = new("""
        全区 全市 全县 全省 全国 全镇 我区 我市 我县 我省 我国 该区 该市 本区 本市 辖区内 辖区 其中 目前 当年 当月 当季 年内 以来 同时 此外 另外 截至 获悉 显示 了解到 据统计 数据显示 期间 假期 节日期间
        。 ， ； ： : , ; ！ ？ 的是
        """);

    /// <summary>Words at the beginning of what is left that are no part of a name.</summary>
    public static WordList Openers { get; } = new("""
        实现 完成 达到 共 已 有 的 组织 入库 录得 取得 又 还 再 并 且 而 和 与 及 以及 也 均 都 在 由 从 将 把 以 经 于 就 了 新增入库 区级 市级 县级 全年 今年 去年 年末 年底 期末 末 底 份 内 里 中 、 ， , : ： · ( （ ) ） - — 合计 总的 总体 预计 一是 二是 三是 四是 五是 首次 直接 间接 成功 先后 持续 积极 全面 及时 大力 帮助企业 实有 现有 共有 拥有 已有 年均 全 户均增收约 也有 包括 含 包含 即 因此 所以 尤其 特别是 主要 累计 共计 总计 总共 分别 同比 已经 一共
        """);

    /// <summary>Words that begin like an opener and belong to a name.</summary>
    public static WordList NotOpeners { get; } = new("""
        市级以上 区级以上 县级以上 以上 以下         经营 经济 经常 经办 经开区 经适房 有效 有机 有色 有限 有线 在校 在册 在建 在岗 在职 在库 在院 在读 在园 在网 在保 就业 就医 就诊 全社会 全员 全口径 全要素 对外 以旧换新 以工代赈 为民 为老 为企 和谐 共享 共同 共青团 中共 并网 并购 并联 再就业 再生 再贷款 再制造 从业
        入库税 中医 中小 中药 中等 中央 中职 中考 中学 中欧 中央 中国 中华 中外 直接财产 直接经济 直接融资 间接融资 中心 中高 中华 里程 份额 内资 内贸 内陆 内销 底薪 末端 主要农作物 主要污染物 全日制 给水 向 对口 均衡 含氧 由 都市 也 区域 即时 即征 含 主要经济
        """);

    /// <summary>Words at the end, between a name and its number.</summary>
    public static WordList Closers { get; } = new("""
        完成 实现 达到 达 高达 多达 为 是 约 大约 约为 将近 接近 近 逾 超 超过 突破 首次突破 首破 首次 录得 共 共计 累计 合计 总计 已 已经 就 仅 均 也 还 有 共有 已有 达成 了 到 至 同比 : ： 实际 左右 总数 总数达 分别 稳定在 保持 保持在 维持在 控制在 一举突破 成功突破 站上 迈上 跨越 已达 已超 折合 折合人民币 人民币 + : — - 、
        """);

    /// <summary>Names that end like a closer.</summary>
    public static WordList NotClosers { get; } = new("行为 作为 人为 公共 国有 所有 人均 户均 年均 日均 月均 亩均 村均 附近 签约 解约 预约 节约 违约 集约 履约 报到 签到 存在 传达 到达 抵达 发达 收入总计 支出总计 中共 超超 不超 纪实");

    /// <summary>Bodies by the end of their names: what they did, not they, is counted (区税务局完成税收收入).</summary>
    public static WordList Bodies { get; } = new("""
        局 委 办 署 厅 部门 中心 街道 镇 乡 政府 系统 大队 支队 总队 队 队伍 公司 集团 院 馆 站 所 机构 机关 单位 平台 热线 大厅 银行 信用社 协会 总会 学会 联合会 红十字会 工会 妇联 团委 厂 窗口 各地 各级 我们 他们
        """);

    /// <summary>Words that no name contains: the story's, not the statistics'.</summary>
    public static WordList Never { get; } = new("""
        了 我 你 他 她 它 们 这 那 很 会议 参会 出席 现场 当天 本次 此次 身高 体重 全长 总长 距离 步行 海拔 时速 车道 月租 租金 票价
        奖励 罚款 处以 注册资本 来自 位于 某 其余 其他 总投资 大项 小项 《 》 ， 。 ： ？ ！
        """);

    /// <summary>Words that end the name of a rule or a paper.</summary>
    public static WordList NeverAtEnd { get; } = new("标准 名单 附件 限值");

    /// <summary>Words that beside those no name contains whose last word is no known head.</summary>
    public static WordList NeverLoose { get; } = new("的 都 只 也 每 把 让 将 是 分钟 相当于 一个 说 想 增幅 增速 幅度 同志 先生 女士 门票 没有");

    /// <summary>Fillers between an act and its object: 开展各类宣讲活动 is 开展宣讲活动.</summary>
    public static WordList Fillers { get; } = new("各类 各种 各项 各级 各级各类 有关 相关 一批 了 约 共 近 困难家庭 全部 多名");
}
