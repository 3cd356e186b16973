/** What readers type, by kind; all of our own. */
export const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'whole names': ['黄河体育中心', '聊热入济', '新旧动能转换起步区', '泉惠企', '齐鲁黄河大桥', '比亚迪整车二期'],
  'parts of names': ['体育中心', '妇幼保健院', '绕城高速', '算力', '国际机场', '鹊华'],
  'Traditional characters': ['黃河體育中心', '軌道交通', '濟南國際醫學中心'],
  pinyin: ['huanghetiyu', 'qibuqu', 'quanhuiqi', 'guidaojiaotong', 'gaoxinqu'],
  initials: ['hhtyzx', 'lrrj', 'qbq', 'gjyxzx'],
  'both mixed': ['黄河ty', 'jinan机场', '轨道jt'],
  figures: ['5000P', '6万个5G基站', '3.1万亿元', '新增城镇就业15万人'],
  departments: ['市科技局', '发改委', '市工信局 牵头'],
  'several words': ['低空经济 无人机', '泉水 直饮', '供热 新增 面积'],
  questions: ['今年建多少5G基站', '轨道交通4号线什么时候通车', '哪个部门负责人才公寓'],
};
