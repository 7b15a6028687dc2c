using System.Buffers;

namespace Gazette.News.Classification;

/// <summary>Which words can be a Chinese person's name: a surname and one or two characters more.</summary>
internal static class PersonNames
{
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "施殷宣裘麻简麦佘缪敖卞卜储苟辜阚匡邝厉蔺闵慕茹芮涂屠巫邬奚胥荀鄢晏虞尉蔚恽湛竺栾隗糜苑昝亓仝王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛"
        + "闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文倪温芦牛纪郁祝甘车尚管艾时鲍单包毕柳冷焦岳葛柴米翟解耿左齐庞聂霍梅祁苗符荣卓宫辛游关展凌詹翁褚仲"
        + "臧殷庄盛骆路娄巩佟靳欧阎安项费裴樊华颜邢申童隋宁伍季舒屈鞠蒲窦冉房阮桑郎商谷宗桂丛边池滕卫戚穆楚初车曲迟邸逄綦娜牟刁党尤单"
        // The same in traditional characters.
        + "張劉陳楊黃趙吳孫馬羅鄭許韓鄧馮蕭葉蘇呂盧鐘譚陸範韋賈鄒閆龍賀顧龔邵萬錢戴嚴湯喬賴溫紀車單畢莊駱婁鞏關顏寧齊龐聶榮宮遊");

    private static readonly HashSet<string> CompoundSurnames =
        ["欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "宇文", "长孙", "轩辕", "夏侯", "端木", "歐陽", "司馬", "諸葛", "東方"];

    // Words that begin with a surname's character and yet close a paragraph in brackets.
    private static readonly HashSet<string> NoNames =
        ["于是", "高兴", "安全", "时间", "方式", "文件", "文字", "文图", "关注", "华夏", "常务", "方案", "项目", "商务", "金额", "路线", "党员", "包括", "温馨", "宁夏", "江苏", "万元", "时事"];

    /// <summary>Whether a character is a surname.</summary>
    public static bool IsSurname(char c) => Surnames.Contains(c);

    /// <summary>Whether the whole text can be a person's name (张三, 欧阳娜, 王某某).</summary>
    public static bool IsName(string text)
    {
        if (text.Length is < 2 or > 4 || NoNames.Contains(text) || !text.All(IsHan))
            return false;
        return CompoundSurnames.Contains(text[..2])
            ? text.Length >= 3
            : text.Length <= 3 && Surnames.Contains(text[0]);
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
