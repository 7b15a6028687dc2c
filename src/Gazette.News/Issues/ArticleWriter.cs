using Gazette.News.Classification;
using Gazette.News.Dates;
using Gazette.News.Figures;

namespace Gazette.News.Issues;

/// <summary>Makes articles of drafts: who answers, what it is about, when it happened, its figures.</summary>
internal sealed class ArticleWriter(Attribution attribution, TopicClassifier topics, IssueFacts issue)
{
    public Article Write(Draft draft)
    {
        var head = draft.Piece.Segments[0];
        var paragraphs = draft.Items.Select(i => i.Text).ToList();
        var body = string.Join('\n', paragraphs.Concat(draft.Captions));
        var attributed = attribution.Attribute(draft.IsDerived && (draft.LacksBeginning || draft.LacksEnd) ? "" : draft.Title, head.Kicker, body, draft.Byline, issue.District);
        var about = topics.Classify($"{head.Kicker} {draft.Title}", body, attributed.Departments);
        return new Article
        {
            Title = draft.Title,
            DerivedTitle = draft.IsDerived,
            Fragment = draft.LacksBeginning || draft.LacksEnd,
            Kicker = head.Kicker,
            Section = head.Section,
            Page = issue.Pages.Of(draft.Start) ?? issue.Page,
            Departments = attributed.Departments,
            Mentions = attributed.Mentions,
            Authors = draft.Byline.People,
            Topics = [.. about.Select(t => t.Topic.Name)],
            TopicReasons = [.. about.Select(t => t.Reason)],
            EventDate = EventDates.InArticle($"{draft.Title}\n{body}", issue.Latest),
            Paragraphs = paragraphs,
            Subheads = [.. draft.Items.Where(i => i.IsSubhead).Select(i => i.Text)],
            Captions = draft.Captions,
            Figures = FigureReader.Read(draft.Title, draft.Items.Where(i => !i.IsSubhead).Select(i => i.Text), issue.Date),
        };
    }
}
