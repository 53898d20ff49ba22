"""What too many people take for a password: words and names of our own collecting, all in small letters.

Years, dates, rows of the keyboard and repetitions are found by rule, so they stand in no list.
"""

from functools import cache

WORDS = """
password passwd pass word admin administrator root user guest test tester system manager login welcome hello
secret master access letmein changeme default temp abc abcd asdf zxcv qwer iloveyou love baby angel princess
sunshine dragon monkey tiger shadow football superman batman apple google windows computer internet office
school hospital teacher doctor nurse china chinese beijing2008 company work job money lucky happy
mima mimashi denglu zhanghao guanliyuan yonghu woaini woaizhongguo woshishui wodemima nihao zhongguo zuguo
baobao baobei laopo laogong mama baba didi gege jiejie meimei erzi nver qinaide xingfu kuaile pingan facai
gongxi fuqi wanshiruyi jixiang laoshi yisheng hushi gongchengshi yiyuan xuexiao gongsi danwei jixujiaoyu
jiaoyu xueshi zhicheng zhuanji weijian renshe cetms
qq wx weixin taobao baidu alipay wechat
"""
"""Words, English and in pinyin."""

CHARMS = """
520 521 1314 5201314 1314520 7758521 7758258 584520 147258 147258369 159357 159753 369258147 741852 789456
168 518 666 668 688 886 888 998 9958 10086 10010 12306 88 66 99
"""
"""Numbers that sound like words, or lie well on the keys."""

SURNAMES = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen
cui zhong tan fan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao
hao gu mao shao wan qian dai lai mo kong xiang chang ouyang sima zhuge
"""
"""Surnames in pinyin; two letters alone say little, but beside a year they say all."""

PLACES = """
zhongguo beijing tianjin shanghai chongqing hebei shanxi liaoning jilin heilongjiang jiangsu zhejiang anhui
fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan sichuan guizhou yunnan shaanxi gansu
qinghai ningxia xinjiang xizang neimenggu taiwan xianggang aomen
zhengzhou kaifeng luoyang pingdingshan anyang hebi xinxiang jiaozuo puyang xuchang luohe sanmenxia nanyang
shangqiu xinyang zhoukou zhumadian jiyuan
zhongyuan erqi guancheng jinshui shangjie huiji zhongmou gongyi xingyang xinmi xinzheng dengfeng hangkonggang
longting shunhe gulou yuwangtai xiangfu qixian tongxu weishi lankao
laocheng xigong chanhe jianxi luolong mengjin yanshi xinan luanchuan songxian ruyang yiyang luoning yichuan
xinhua weidong shilong zhanhe baofeng yexian lushan jiaxian wugang ruzhou
wenfeng beiguan yindu longan anyangxian tangyin huaxian neihuang linzhou
heshan shancheng qibin junxian qixian hongqi weibin fengquan muye huojia yuanyang yanjin fengqiu changyuan
weihui huixian jiefang zhongzhan macun shanyang xiuwu boai wuzhi wenxian qinyang mengzhou
hualong qingfeng nanle fanxian taiqian weidu jianan yanling xiangcheng yuzhou changge
yuanhui yancheng zhaoling wuyang linying hubin shanzhou mianchi lushi yima lingbao
wancheng wolong nanzhao fangcheng xixia zhenping neixiang xichuan sheqi tanghe xinye tongbai dengzhou
liangyuan suiyang minquan suixian ningling zhecheng yucheng xiayi yongcheng
shihe pingqiao luoshan guangshan xinxian shangcheng gushi huangchuan huaibin xixian
chuanhui huaiyang fugou xihua shangshui shenqiu dancheng taikang luyi xiangchengshi
yicheng xiping shangcai pingyu zhengyang queshan biyang runan suiping xincai
"""
"""Provinces, and the cities and counties of Henan, in pinyin."""

IN_CHINESE = "密码 我爱你 中国 河南 郑州 管理员 继续教育 你好 生日快乐 一二三四五六七八九十"


@cache
def blocked_words() -> frozenset[str]:
    """All of them."""
    return frozenset(f"{WORDS} {CHARMS} {SURNAMES} {PLACES} {IN_CHINESE}".split())
