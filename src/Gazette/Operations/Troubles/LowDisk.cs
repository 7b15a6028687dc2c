using System.Globalization;
using Gazette.Checking;
using Gazette.Configuration;
using Gazette.Conversation.Messages;

namespace Gazette.Operations.Troubles;

/// <summary>Little room is left where the store is.</summary>
internal sealed class LowDisk(Settings settings) : ITroubleCheck
{
    private const long Megabyte = 1024 * 1024;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct)
    {
        var room = DiskCheck.RoomFor(settings.StorePath);
        return Task.FromResult<IReadOnlyList<Trouble>>(room.Free >= room.Needed ? [] : [new("disk", new Alarm("alarm.disk", [room.Folder, Megabytes(room.Free), Megabytes(room.Needed)]))]);
    }

    private static string Megabytes(long bytes) => (bytes / Megabyte).ToString(CultureInfo.InvariantCulture);
}
