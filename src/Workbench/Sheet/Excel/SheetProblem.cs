using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>What is wrong with a workbook, where, and what to do about it.</summary>
/// <param name="Code">Stable code such as <c>XLSX-30</c>.</param>
/// <param name="Place">The sheet and cell, such as <c>評価シート!H12</c>; empty: the file as a whole.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Came">What stands there, made visible and shortened; may be empty.</param>
/// <param name="Remedy">What to do, one sentence.</param>
/// <param name="IsError">Whether it keeps the workbook from being taken over; else it is a remark.</param>
public sealed record SheetProblem(
    string Code, string Place, LocalisedText What, string Came, LocalisedText Remedy, bool IsError)
{
    /// <summary>The problem in one line of each language.</summary>
    public LocalisedText Text => new(
        $"{Lead("：")}{Code} {What.Ja}{(Came.Length == 0 ? "" : $"書かれている内容：「{Came}」。")}{Remedy.Ja}",
        $"{Lead(": ")}{Code} {What.En} {(Came.Length == 0 ? "" : $"Found: \"{Came}\". ")}{Remedy.En}");

    internal static SheetProblem Of(
        int code, string place, LocalisedText what, string came, LocalisedText remedy, bool isError = true) => new(
        string.Create(CultureInfo.InvariantCulture, $"XLSX-{code:00}"), place, what, YamlProblems.Visible(came),
        remedy, isError);

    private string Lead(string colon) => Place.Length == 0 ? "" : Place + colon;
}
