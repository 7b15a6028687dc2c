using System.Text;
using Gazette.Verbs;

// Chinese on every terminal; a pipe gets UTF-8 without a mark.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Run(args, new Terminal(Console.In, Console.Out, Console.Error)).ConfigureAwait(false);
