using System.Globalization;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;

namespace Yuimori.Agent.Sensors;

/// <summary>Reads a recorded day: CSV with <c>time</c> (HH:mm or HH:mm:ss) and a column for each stream.</summary>
internal static class ReplayFile
{
    /// <summary>16 MiB, a second of a day in one row with 20 columns; more is no recorded day.</summary>
    private const int BytesMax = 16 * 1024 * 1024;

    private static readonly string[] TimeForms = ["hh\\:mm", "hh\\:mm\\:ss"];

    internal static Result<RecordedDay> Load(SensorPlan plan)
    {
        try
        {
            var file = new FileInfo(plan.ReplayFile);
            if (file.Exists && file.Length > BytesMax)
                return Bad($"{file} has {file.Length} bytes, at most {BytesMax}");
            using var reader = file.OpenText();
            return Read(reader, plan.Streams, plan.ReplayFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Bad(e.Message);
        }
    }

    internal static Result<RecordedDay> Read(TextReader reader, IReadOnlyList<StreamPlan> streams, string name)
    {
        var header = reader.ReadLine()?.Split(',') ?? [];
        if (header.Length == 0 || header[0].Trim() != "time") return Bad($"{name}:1: the first column is not time");
        var columns = streams.Select(s => Array.FindIndex(header, h => h.Trim() == s.Name)).ToArray();
        if (Array.IndexOf(columns, -1) is >= 0 and var missing)
            return Bad($"{name}:1: no column {streams[missing].Name}");
        var (times, values) = (new List<TimeSpan>(), new List<decimal[]>());
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            var cells = text.Split(',');
            if (cells.Length != header.Length)
                return Bad($"{name}:{line}: {cells.Length} cells, expected {header.Length}");
            if (!TimeSpan.TryParseExact(cells[0].Trim(), TimeForms, CultureInfo.InvariantCulture, out var time))
                return Bad($"{name}:{line}: \"{cells[0]}\" is not HH:mm or HH:mm:ss");
            if (times.Count > 0 && time <= times[^1]) return Bad($"{name}:{line}: {cells[0]} is not later than before");
            var row = new decimal[columns.Length];
            for (var i = 0; i < columns.Length; i++)
            {
                if (!TryValue(cells[columns[i]], streams[i], out row[i]))
                    return Bad($"{name}:{line}: \"{cells[columns[i]]}\" is no value of {streams[i].Name}");
            }

            times.Add(time);
            values.Add(row);
        }

        return times.Count > 0 ? new RecordedDay(times, values) : Bad($"{name}: no rows");
    }

    /// <summary>Reads a value; a yes/no stream has 1 and 0 only.</summary>
    internal static bool TryValue(string text, StreamPlan stream, out decimal value) =>
        decimal.TryParse(
            text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out value)
        && (stream.Unit is not null || value is 0 or 1);

    private static Error Bad(string detail) => Error.Of(
        "AGENT-03", "再生ファイル(replay)を使えません。", "The replay file cannot be used.", detail);
}
