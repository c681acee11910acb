using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Up;

/// <summary>What <c>yuimori up</c> says to the person at the terminal.</summary>
internal sealed class UpTalk(Language language, bool verbose)
{
    private readonly Lock _terminal = new();

    /// <summary>A line of a program: shown when it is meant for a person, or when everything is wanted.</summary>
    public void Told(string component, string line, bool forPerson)
    {
        lock (_terminal)
        {
            var framed = line.StartsWith(' ') || line.Length == 0 ? line : $"{component}: {line}";
            if (forPerson) Console.Out.WriteLine(framed);
            else if (verbose) Console.Error.WriteLine($"{component}: {line}");
        }
    }

    /// <summary>One sentence.</summary>
    public void Say(string ja, string en)
    {
        lock (_terminal) Console.Error.WriteLine(new LocalisedText(ja, en).In(language));
    }

    /// <summary>An error with its code and details.</summary>
    public void Fail(Error error)
    {
        lock (_terminal)
        {
            Console.Error.WriteLine($"{error.Code}: {error.Safe.In(language)}");
            if (error.Detail != error.Safe.En) Console.Error.WriteLine(error.Detail);
        }
    }
}
