/**
 * Places, for judging what a page is about. Jinan's own words and other cities, as far as a two- or three-character name can
 * speak for itself; 朝阳, 鼓楼 and their like are districts of many cities and left out.
 */

/** Words that speak for Jinan by themselves. */
export const JINAN_WORDS: readonly string[] = [
  ...[
    '济南',
    '泉城',
    '历下区',
    '市中区',
    '槐荫区',
    '天桥区',
    '历城区',
    '长清区',
    '章丘',
    '济阳区',
    '莱芜',
    '钢城区',
    '平阴县',
    '商河县',
  ],
  ...['大明湖', '趵突泉', '千佛山', '舜网', '齐鲁晚报', '济南日报', '山东商报', '爱济南', '济南市委', '济南市政府'],
];

/** Jinan's own hosts and the local media that write about it. */
export const JINAN_HOSTS: readonly string[] = [
  'jinan.gov.cn',
  'e23.cn',
  'jinan.cn',
  'jnnews',
  'ijntv.cn',
  'jinantimes',
];

const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门';

const CITIES =
  '青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 鄂尔多斯 沈阳 大连 鞍山 抚顺 锦州 营口 盘锦 长春 四平 哈尔滨 齐齐哈尔 大庆 佳木斯 牡丹江 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 遵义 昆明 曲靖 玉溪 大理 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 兰州 嘉峪关 天水 武威 张掖 酒泉 庆阳 西宁 银川 石嘴山 吴忠 乌鲁木齐 克拉玛依 喀什 璧山 两江新区 天府新区 浦东 滨海新区 义乌 昆山 胶州 即墨 黄岛 寿光 曲阜 高青 邹平 肥城 新泰';

export const OTHER_PLACES: readonly string[] = `${PROVINCES} ${CITIES}`.split(' ');

/** Provinces whose name on a page about Jinan says nothing against it. */
export const OWN_PROVINCE: readonly string[] = ['山东', '齐鲁', '鲁'];
