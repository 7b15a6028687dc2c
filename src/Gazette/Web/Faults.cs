namespace Gazette.Web;

/// <summary>A mistake of ours goes to the log in full and to the caller as a plain 500, without a word of its inside.</summary>
internal sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Gone(context.Request.Path);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await Answers.Problem(exception.StatusCode, exception.Message).ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Failed(exception, context.Request.Method, context.Request.Path);
            await Answers.Problem(StatusCodes.Status500InternalServerError, "Something went wrong on our side.").ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The caller of {Path} went away.")]
    private partial void Gone(string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    private partial void Failed(Exception exception, string method, string path);
}
