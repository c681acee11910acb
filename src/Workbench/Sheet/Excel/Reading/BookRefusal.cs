using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>
/// Ends the reading of a workbook from deep inside a stream; caught where reading begins, and never leaves it.
/// </summary>
internal sealed class BookRefusal(SheetProblem problem) : IOException(problem.Text.En)
{
    public SheetProblem Problem => problem;

    /// <summary>The workbook as a whole is refused.</summary>
    public static BookRefusal Of(int code, LocalisedText what, LocalisedText remedy, string came = "") =>
        new(SheetProblem.Of(code, "", what, came, remedy));
}
