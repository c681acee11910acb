using System.Globalization;
using System.Text.Json;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Proof;

namespace Yuimori.Cli.Proof;

/// <summary>Shows a judgement on the terminal, or as JSON.</summary>
internal sealed class ProofText(Language language, bool json)
{
    public void Say(LocalisedText text) => Console.Error.WriteLine(text.In(language));

    public int Fail(Error error, int code)
    {
        Console.Error.WriteLine($"{error.Code}: {error.Safe.In(language)}");
        if (error.Detail != error.Safe.En) Console.Error.WriteLine(error.Detail);
        return code;
    }

    public void Show(ProofReport report)
    {
        if (json) ShowJson(report);
        else ShowTable(report);
    }

    private void ShowTable(ProofReport report)
    {
        var at = report.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Console.WriteLine(new LocalisedText(
            $"12要件のうち{report.Count(EvidenceState.Met)}件を証明、{report.Count(EvidenceState.Planned)}件は予定"
            + $"(記録{report.JournalSize}件、{at}時点)",
            $"{report.Count(EvidenceState.Met)} of 12 requirements proven, "
            + $"{report.Count(EvidenceState.Planned)} planned "
            + $"({report.JournalSize} records, judged at {at})").In(language));
        foreach (var requirement in report.Requirements)
        {
            var title = requirement.Requirement.Title.Text.In(language);
            Console.WriteLine($"{Mark(requirement.State)}  {requirement.Requirement.Id,-6}{title}");
            foreach (var rule in requirement.Rules)
            {
                Console.WriteLine($"     {Mark(rule.State)}  {rule.Rule.Id,-7}{rule.Rule.Claim.In(language)}");
                foreach (var subject in rule.Subjects.Where(static s => s.State != EvidenceState.Met))
                {
                    var because = subject.Because is { } entry ? $"#{entry.Index}" : "—";
                    Console.WriteLine($"          {Mark(subject.State)}  {subject.Subject}  {because}");
                }
            }
        }
    }

    private string Mark(EvidenceState state) => state switch
    {
        EvidenceState.Met => new LocalisedText("● 成立  ", "● met    ").In(language),
        EvidenceState.Failed => new LocalisedText("▲ 不成立", "▲ failed ").In(language),
        EvidenceState.Stale => new LocalisedText("◐ 期限切", "◐ stale  ").In(language),
        EvidenceState.Unknown => new LocalisedText("○ 不明  ", "○ unknown").In(language),
        _ => new LocalisedText("┄ 予定  ", "┄ planned").In(language),
    };

    private static void ShowJson(ProofReport report)
    {
        using var stream = Console.OpenStandardOutput();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("at", report.At);
        writer.WriteNumber("records", report.JournalSize);
        writer.WriteBoolean("holds", report.Holds);
        writer.WriteStartObject("requirements");
        foreach (var requirement in report.Requirements) WriteRequirement(writer, requirement);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRequirement(Utf8JsonWriter writer, RequirementVerdict requirement)
    {
        writer.WriteStartObject(requirement.Requirement.Id);
        writer.WriteString("state", Word(requirement.State));
        writer.WriteStartObject("rules");
        foreach (var rule in requirement.Rules)
        {
            writer.WriteStartObject(rule.Rule.Id);
            writer.WriteString("state", Word(rule.State));
            writer.WriteStartObject("subjects");
            foreach (var subject in rule.Subjects) writer.WriteString(subject.Subject.Value, Word(subject.State));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Word(EvidenceState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
