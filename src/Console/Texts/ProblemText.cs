using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>A problem of a file in one sentence for a page: without the server's path of the file.</summary>
internal static class ProblemText
{
    public static string In(YamlProblem problem, Language language)
    {
        var at = EditorText.At(problem.Position.Line, problem.Position.Column).In(language);
        var came = problem.Came.Length == 0 ? "" : $" {EditorText.Came.In(language)}: {problem.Came}.";
        var expected = $"{EditorText.Expected.In(language)}: {problem.Expected.In(language)}";
        return $"{at}: {problem.What.In(language)}{came} {expected}";
    }
}
