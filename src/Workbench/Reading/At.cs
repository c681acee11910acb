using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Reading;

/// <summary>A value and the place where it stands, so that a later check can still name it.</summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed record At<T>(T Value, YamlPosition Position);
