using System.Security.Cryptography;
using System.Text;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.News;

namespace Gazette.Tests.Conversation.Figures;

/// <summary>Questions on the real page, which is not in the repository: figures and hashes of the sentences alone stand here.</summary>
public sealed class RealPageQuestionTests
{
    [RealPageFact]
    public async Task The_page_s_fiscal_questions_get_their_figures_each_with_its_sentence()
    {
        using var town = new FigureTown();
        var page = File.ReadAllBytes(Environment.GetEnvironmentVariable(RealPageFactAttribute.Variable)!);
        var reading = Checkout.Reader.Read(page, new DocumentFacts(null, null, null, Checkout.Today)).Reading!;
        await town.Publisher.Publish(reading, new Publication("page", "page", Day: new(2020, 9, 11)), default);
        foreach (var (text, large, sentence) in Expected)
        {
            var answer = town.Asks(text);
            Assert.Contains(large, answer.Large(), StringComparison.Ordinal);
            Assert.Equal((text, sentence), (text, Hash(answer.Sentences().First())));
            Assert.Contains(answer.Reply.Language == "zh" ? "2020年1–8月" : "January to August 2020", answer.Details(), StringComparison.Ordinal);
        }
    }

    private static readonly (string Text, string Large, string Sentence)[] Expected =
    [
        ("1至8月财政收入是多少", "= 88.74亿元（887,416万元）", "19844d95a085f55b73584ebc3e80f7eb2be295407f0174f82e4e66dbc589c1ed"),
        ("2020年1-8月份财政收入同比增长多少", "同比增长 = 5.8%", "19844d95a085f55b73584ebc3e80f7eb2be295407f0174f82e4e66dbc589c1ed"),
        ("前8个月财政收入完成预算的百分之几", "完成预算 = 75.19%", "19844d95a085f55b73584ebc3e80f7eb2be295407f0174f82e4e66dbc589c1ed"),
        ("1至8月税收收入是多少", "= 78.64亿元（786,350万元）", "b6fe0493e499967b71e4fe555a0d9a3a5fa48ef8041b10f75be49aeaf50ca18e"),
        ("1至8月非税收入是多少", "= 10.11亿元（101,066万元）", "2b1af764c6b0657dda9a1dc8bcc3386d7714808b3aed8ca081f24b4f2a06857a"),
        ("税收占比是多少", "= 88.61%", "00ea6aa9505ffdd17496acdafde930647faab0f8b7532e36279a38daf1fa3c94"),
        ("财政收入增幅排全市第几", "= 第3位", "c87fef6b38541b97fc31f23ed4a2a54ee8aba8f71cd53cfd0447bf8fac5c6f09"),
        ("how much was fiscal revenue in Jan-Aug 2020", "= 8.874 billion yuan (887,416万元)", "19844d95a085f55b73584ebc3e80f7eb2be295407f0174f82e4e66dbc589c1ed"),
    ];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
