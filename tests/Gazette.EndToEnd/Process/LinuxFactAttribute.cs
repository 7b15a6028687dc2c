namespace Gazette.EndToEnd.Process;

/// <summary>A test of what only Linux can do to a process or a file, or tell of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only Linux limits the files of a process that runs, keeps files of more length than bytes everywhere, and tells what of a file is mapped.";
    }
}
