using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>Gathers what an import finds.</summary>
internal sealed class ImportProblems
{
    /// <summary>500 problems; stops a workbook that is wrong in every cell from answering with megabytes.</summary>
    public const int CountMax = 500;

    private readonly List<SheetProblem> _list = [];
    private bool _isFull;

    public IReadOnlyList<SheetProblem> List => _list;

    public static SheetProblem ExternalLinks { get; } = SheetProblem.Of(
        35, "", new("ほかのファイルへのリンクがあります。リンク先は読みません。", "It links to other files; they are not read."), "",
        new("値を直接入力してください。", "Type the values themselves."), isError: false);

    public void Add(SheetProblem problem)
    {
        if (_list.Count < CountMax)
        {
            _list.Add(problem);
            return;
        }

        // An error must not hide behind remarks.
        if (problem.IsError && !_list.Exists(p => p.IsError)) _list[^1] = problem;
        if (_isFull) return;
        _isFull = true;
        _list.Add(SheetProblem.Of(
            99, "", new("問題が多いため、残りは省きました。", "There are more problems; the rest is left out."), "",
            new("上のものを直してから、もう一度読み込んでください。", "Mend those above and import again."), isError: true));
    }

    public void Error(int code, string place, LocalisedText what, string came, LocalisedText remedy) =>
        Add(SheetProblem.Of(code, place, what, came, remedy));

    public void Remark(int code, string place, LocalisedText what, string came, LocalisedText remedy) =>
        Add(SheetProblem.Of(code, place, what, came, remedy, isError: false));
}
