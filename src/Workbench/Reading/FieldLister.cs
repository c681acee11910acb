using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>Lists the keys that a group asks for, without a file.</summary>
internal sealed class FieldLister : IFields
{
    private readonly List<FieldInfo> _fields = [];

    private FieldLister()
    {
    }

    public YamlPosition Position => YamlPosition.Start;

    public static IReadOnlyList<FieldInfo> List(Action<IFields> build)
    {
        var lister = new FieldLister();
        build(lister);
        return lister._fields;
    }

    public T Required<T>(string name, Shape<T> shape, LocalisedText about, string example)
        where T : class
    {
        _fields.Add(new FieldInfo(name, shape, true, about, example));
        return null!;
    }

    public T? Optional<T>(string name, Shape<T> shape, LocalisedText about, string example)
        where T : class
    {
        _fields.Add(new FieldInfo(name, shape, false, about, example));
        return null;
    }
}
