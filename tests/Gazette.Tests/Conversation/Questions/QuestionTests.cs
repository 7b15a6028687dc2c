using System.Text;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Gazette.Tests.News;

namespace Gazette.Tests.Conversation.Questions;

public sealed class QuestionTests(SampleStore store) : IClassFixture<SampleStore>
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly Dictionary<string, Question> All = Directory
        .EnumerateFiles(Checkout.Path("tests", "Gazette.Tests", "Conversation", "Questions"), "*.jsonl")
        .SelectMany(File.ReadLines)
        .Where(line => line.Length > 0)
        .Select(Question.Parse)
        .ToDictionary(q => q.Id, StringComparer.Ordinal);

    public static TheoryData<string, string> Ids
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var question in All.Values)
                data.Add(question.Id, string.Join(" / ", question.Turns!.Select(t => Printable(t.Say))));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_question_is_answered_as_a_careful_person_expects(string id, string said)
    {
        Assert.NotNull(said);
        var question = All[id];
        // What was true on an earlier day is asked the way of gazette ask --at, which hides what came later.
        var faults = question is { At: { } at, Turns: [var single] } ? await Ask(single, at) : await Talk(question);
        Assert.True(faults.Count == 0, $"{id} {said}\n  {string.Join("\n  ", faults)}");
    }

    private async Task<IReadOnlyList<string>> Ask(Turn turn, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);
        return new Judgement(turn, await store.Engine.Ask(turn.Say, at, day, default), store.Taxonomy).Faults();
    }

    // Each turn finds in the store alone what was said before, as another process would.
    private async Task<IReadOnlyList<string>> Talk(Question question)
    {
        var faults = new List<string>();
        for (var i = 0; i < question.Turns!.Count; i++)
        {
            var turn = question.Turns[i];
            var message = new Message($"{question.Id} {i}", new Address("test", "", question.Id), question.Id, new Said(turn.Say), (question.At ?? Wednesday).AddMinutes(i));
            var stored = await store.Conversations.Store(message, default);
            var answer = await store.Engine.Answer(message, await store.Conversations.DialogueOf(message, default), default);
            await store.Conversations.Apply(stored!.Id, message, answer, default);
            if (question.Turns.Count == 1)
                Assert.Equal(Told(await store.Engine.Ask(turn.Say, Wednesday, null, default)), Told(answer));
            faults.AddRange(new Judgement(turn, answer, store.Taxonomy).Faults().Select(f => $"turn {i + 1} {Printable(turn.Say)}: {f}"));
        }

        return faults;
    }

    // What gazette ask --json shows of an answer.
    private static string Told(Answer answer)
    {
        var facts = answer.Facts;
        return $"{facts.Intent} {string.Join(' ', facts.Places)} {string.Join('+', facts.Keywords)} {facts.Days} {facts.Total} {string.Join(' ', facts.Items.Select(i => i.Published.Id))} {facts.Figure?.Figure}";
    }

    private static string Printable(string text)
    {
        var shown = new StringBuilder();
        foreach (var unit in text.Length > 60 ? text[..60] : text)
            shown.Append(char.IsControl(unit) || char.IsSurrogate(unit) ? '□' : unit);
        return shown.ToString();
    }
}
