using System.Diagnostics.CodeAnalysis;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>A single value.</summary>
/// <typeparam name="T">What it means.</typeparam>
internal abstract class ScalarShape<T> : Shape<At<T>>, IExpectation
{
    /// <summary>What should stand there, for the writer of the file.</summary>
    public abstract LocalisedText Expected { get; }

    public override bool TryRead(YamlNode node, ReadContext context, [NotNullWhen(true)] out At<T>? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            context.WrongForm(node, Expected);
            return false;
        }

        if (!TryRead(scalar, context, out T? inner)) return false;
        value = new At<T>(inner, node.Position);
        return true;
    }

    protected abstract bool TryRead(YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out T? value);
}
