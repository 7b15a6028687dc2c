using System.Globalization;
using System.Text;
using Gazette.Benchmarks;
using Gazette.Benchmarks.Answering;
using Gazette.Benchmarks.Classifying;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Planning;
using Gazette.Benchmarks.Sending;
using Gazette.Benchmarks.Starting;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
switch (args)
{
    // What the benchmarks start beside themselves.
    case ["empty-host", var url]:
        await EmptyHost.Run(url);
        return 0;
    case ["plan-once", var store]:
        await PlanBenchmark.PlanOnce(store);
        return 0;
    case ["telegram-server"]:
        await MinimalTelegram.Serve();
        return 0;
    case ["update-server", var first]:
        await UpdateServer.Serve(int.Parse(first, CultureInfo.InvariantCulture));
        return 0;
    // How well, not how fast: no yardstick, no rounds.
    case ["topics", .. var files] when files.All(File.Exists):
        TopicReport.Print(files, Console.Out);
        return 0;
}

var options = Options.Parse(args, out var mistake);
if (options is null)
{
    Console.Error.WriteLine(mistake);
    return 2;
}

if (options.What == "all")
    return Catalogue.Names.Max(name => ThisProgram.Run([name, .. args.Where(a => a != "all")]));
Console.WriteLine($"{options.What} · {Machine.Line}");
(await Catalogue.Run(options)).Print(Console.Out);
return 0;
