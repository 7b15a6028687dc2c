using Gazette.Conversation.Resources;

namespace Gazette.Conversation.Replies;

/// <summary>Makes a reply with lists of articles shorter, for a channel that has room for one message.</summary>
public static class Shortening
{
    /// <summary>The reply as it is, then without summaries, then with one article less each time and a note that says how many are left out. Buttons stay: each article can still be opened.</summary>
    public static IEnumerable<Reply> Forms(Reply reply)
    {
        yield return reply;
        var brief = reply with { Blocks = [.. reply.Blocks.Select(WithoutSummaries)] };
        yield return brief;
        var articles = reply.Blocks.OfType<ArticleList>().Sum(list => list.Lines.Count);
        for (var left = 1; left < articles; left++)
            yield return Without(brief, left, articles - left);
    }

    private static Block WithoutSummaries(Block block) =>
        block is ArticleList list ? list with { Lines = [.. list.Lines.Select(line => line with { Summary = null })] } : block;

    private static Reply Without(Reply reply, int left, int kept)
    {
        var blocks = new List<Block>();
        foreach (var block in reply.Blocks)
        {
            if (block is not ArticleList list)
            {
                blocks.Add(block);
                continue;
            }

            var lines = list.Lines.Take(kept).ToList();
            kept -= lines.Count;
            if (lines.Count > 0)
                blocks.Add(list with { Lines = lines });
            else if (blocks is [.., Subheading])
                blocks.RemoveAt(blocks.Count - 1);   // nothing is left under it
        }

        blocks.Add(new Note(Texts.In(reply.Language).Count("digest.cut", left)));
        return reply with { Blocks = blocks };
    }
}
