using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Yuimori.Console.Pages.Design;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Report;

namespace Yuimori.Console.Tests.Design;

public sealed partial class ReportPolicyTests
{
    [Fact]
    public void For_TheReport_AllowsItsOwnSheetsByHashAndNothingElse()
    {
        var view = DesignPageTests.View;
        var html = HtmlReport.Render(DesignReport.Of(view.Result!, view.Rules!, World.Catalogue), Language.Japanese);
        var policy = ReportPolicy.For(html);

        var sheets = Style().Matches(html).Select(static m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Contains(
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet))), policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("\\sstyle=", html);
    }

    [Fact]
    public void For_PageWithoutSheet_AllowsNone() =>
        Assert.Contains("style-src 'none'", ReportPolicy.For("<p>x</p>"), StringComparison.Ordinal);

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
