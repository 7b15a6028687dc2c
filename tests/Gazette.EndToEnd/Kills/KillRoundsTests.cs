using Gazette.EndToEnd.Process;
using Xunit.Abstractions;

namespace Gazette.EndToEnd.Kills;

/// <summary>
/// The program is killed 52 times, in planning, rendering and sending, at moments drawn from a seed. Everyone gets every article; twice only where a send
/// was cut between the platform's acceptance and our commit, and then counted, no more than were in flight.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class KillRoundsTests(ITestOutputHelper output)
{
    private const int Towns = 2;
    private const int Rounds = 26;
    private const int RoundsBetweenLooks = 13;

    private static readonly Aim[] Aims = [Aim.Planning, Aim.Sending, Aim.Planning, Aim.Accepted, Aim.Freezing, Aim.Planning, Aim.Sending, Aim.Anywhere];

    [Fact]
    public async Task Killed_fifty_times_in_planning_and_sending_it_loses_nothing_and_counts_every_repeat()
    {
        var seed = Seed.Of(output);
        var towns = new List<KilledTown>();
        try
        {
            for (var number = 0; number < Towns; number++)
                towns.Add(await KilledTown.Founded(new Random(seed + number)));
            await Task.WhenAll(towns.Select(Lives));
        }
        finally
        {
            foreach (var town in towns)
            {
                town.Diary.ForEach(output.WriteLine);
                await town.DisposeAsync();
            }
        }

        Assert.True(towns.Sum(t => t.KilledInPlanning) >= 8, "Too few kills fell into planning.");
        Assert.True(towns.Sum(t => t.KilledInSending) >= 8, "Too few kills fell into sending.");
    }

    private static async Task Lives(KilledTown town)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await town.Round(Aims[round % Aims.Length]);
            if ((round + 1) % RoundsBetweenLooks != 0 && !town.IsAtItsLastRepeat)
                continue;
            await town.Settles();
            var repeats = town.Check();
            Assert.InRange(repeats, 0, town.Cut);
            town.Diary.Add($"after {round + 1} kills: {town.KilledInPlanning} in planning, {town.KilledInSending} in sending, {town.Cut} sends cut, {repeats} messages came twice");
        }
    }
}
