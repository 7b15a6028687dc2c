namespace Gazette.Web;

/// <summary>Request bodies, within bounds.</summary>
internal static class Bodies
{
    /// <summary>The whole body; null when it is larger than allowed.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int mostBytes, CancellationToken ct)
    {
        if (request.ContentLength > mostBytes)
            return null;
        using var memory = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0;)
        {
            if (memory.Length + read > mostBytes)
                return null;
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }
}
