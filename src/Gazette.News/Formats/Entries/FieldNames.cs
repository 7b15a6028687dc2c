using System.Collections.Frozen;
using Gazette.Text;

namespace Gazette.News.Formats.Entries;

/// <summary>The names that fields of JSON records and columns of tables go by; case, width, blanks, hyphens and underscores do not count.</summary>
internal static class FieldNames
{
    // docs/reading.md lists these.
    private static readonly (Field Field, string[] Names)[] Known =
    [
        (Field.Title, ["title", "headline", "subject", "标题", "题目", "新闻标题", "文章标题", "主标题"]),
        (Field.Kicker, ["kicker", "overline", "引题", "肩题"]),
        (Field.Body, ["body", "content", "text", "contenthtml", "contenttext", "fulltext", "articlebody", "paragraphs", "html", "正文", "内容", "全文", "新闻内容", "文章内容"]),
        (Field.Summary, ["summary", "description", "abstract", "excerpt", "摘要", "简介", "导语"]),
        (Field.Day, ["date", "published", "datepublished", "publishedat", "pubdate", "publishdate", "publishtime", "publicationdate", "day", "time", "日期", "发布日期", "发布时间", "发表时间", "刊发日期", "出版日期", "时间"]),
        (Field.Changed, ["updated", "datemodified", "modified", "created", "createdat", "updatedat", "更新时间"]),
        (Field.Department, ["department", "departments", "dept", "部门", "责任部门", "单位", "发布单位", "发布机构", "来源单位", "供稿单位", "责任单位"]),
        (Field.Source, ["source", "creator", "publisher", "来源", "稿源", "信息来源"]),
        (Field.Author, ["author", "authors", "byline", "reporter", "作者", "记者", "撰稿人", "署名"]),
        (Field.Category, ["topic", "topics", "category", "categories", "tags", "tag", "section", "channel", "keywords", "栏目", "主题", "分类", "类别", "频道", "标签", "关键词"]),
        (Field.Link, ["link", "url", "externalurl", "permalink", "href", "链接", "网址", "原文链接", "地址"]),
        (Field.Id, ["id", "guid", "uid", "articleid", "编号", "文章编号", "序号"]),
        (Field.Page, ["page", "版面", "版次", "版"]),
    ];

    private static readonly FrozenDictionary<string, Field> ByName =
        Known.SelectMany(k => k.Names.Select(n => (n, k.Field))).ToFrozenDictionary(n => n.n, n => n.Field, StringComparer.Ordinal);

    /// <summary>What a field means by its name, or null.</summary>
    public static Field? Meaning(string name)
    {
        if (name.Length > 40)
            return null;
        var key = string.Concat(Folding.Fold(name).Where(c => char.IsLetterOrDigit(c)));
        return ByName.TryGetValue(key, out var field) ? field : null;
    }
}
