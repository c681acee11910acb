using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A sensor as written.</summary>
internal sealed record RawSensor(
    YamlPosition Position,
    IReadOnlyList<RawStream> Streams,
    At<string>? Replay,
    At<decimal>? Speed,
    At<int>? Report)
{
    public static MapShape<RawSensor> Shape { get; } = new("sensor", static f => new(
        f.Position,
        f.Required("streams", new ListShape<RawStream>(RawStream.Shape),
            new("測る値", "what it measures"), "streams: [{ name: rain, unit: mm/h }]"),
        f.Optional("replay", RelativePathShape.Instance,
            new("再生するCSV（time列と、値ごとの列）", "CSV to replay: a column time and one for each stream"), "replay: day.csv"),
        f.Optional("speed", new NumberShape(0.01m, 3600m),
            new("再生の速さ（60なら1秒で1分進む。書かなければ1）", "speed of the replay (60: a minute a second; 1 when absent)"),
            "speed: 60"),
        f.Optional("report", new DurationShape(1, 3600),
            new("値が変わらないときの報告間隔（書かなければ5s）", "time between reports of an unchanged value (5s when absent)"),
            "report: 5s")));
}

/// <summary>A stream as written.</summary>
internal sealed record RawStream(At<string> Name, At<StreamUnit> Unit)
{
    public static MapShape<RawStream> Shape { get; } = new("stream", static f => new(
        f.Required("name", IdShape.Instance, new("値の名前（CSVの列名）", "name, also the column of the CSV"), "name: rain"),
        f.Required("unit", new WordShape<StreamUnit>(StreamUnits.Words),
            new("単位（SenML、はい・いいえは yes/no）", "unit (SenML; yes/no for a flag)"), "unit: mm/h")));
}
