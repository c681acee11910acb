using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Up;

/// <summary>One run of <c>yuimori up</c>.</summary>
internal sealed class UpRun(
    string file,
    string? data,
    bool fresh,
    SitePorts ports,
    string? programFolder,
    IReadOnlySet<string> except,
    UpTalk talk)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var read = SystemFile.Read(file);
        if (!read.IsOk)
        {
            foreach (var problem in read.Problems) talk.Say(problem.Text.Ja, problem.Text.En);
            return ExitCodes.BadInput;
        }

        if (Refusal(read.Value) is { } refusal)
        {
            talk.Fail(refusal);
            return ExitCodes.Usage;
        }

        var root = Path.GetFullPath(data ?? Path.Combine(".yuimori", read.Value.Id));
        if (fresh && Directory.Exists(root)) Directory.Delete(root, recursive: true);
        return await RunAsync(read.Value, root, cancellation);
    }

    private async Task<int> RunAsync(SystemModel model, string root, CancellationToken cancellation)
    {
        var site = new LocalSite(model, Programs.Find(programFolder, out _)!, ports, root, TimeProvider.System);
        talk.Say($"{model.Name.Ja} を {root} で起動します…", $"Starting {model.Name.En} in {root} …");
        var prepared = await site.PrepareAsync(except, talk.Told, cancellation);
        if (!prepared.TryGet(out var plans, out var error))
        {
            talk.Fail(error);
            return ExitCodes.Failed;
        }

        await new Supervisor(site.Children(plans, except, talk.Told)).RunAsync(cancellation);
        talk.Say("停止しました。データは残っています。", "Stopped. The data stays.");
        return ExitCodes.Ok;
    }

    private Error? Refusal(SystemModel model)
    {
        if (Programs.Find(programFolder, out var tried) is null)
        {
            return Error.Of(
                "CLI-13",
                "プログラムが見つかりません。./dev up でビルドするか、--programs で場所を指定してください。",
                "A program is missing. Build with ./dev up, or say where it is with --programs.",
                $"Not found: {tried}");
        }

        var taken = ports.Taken();
        if (taken.Count > 0)
        {
            var list = string.Join(", ", taken);
            return Error.Of(
                "CLI-14",
                $"ポート {list} は使用中です。そのプログラムを止めるか、--port で別のポートを指定してください。",
                $"Somebody already listens on port {list}. Stop that program, or choose others with --port.");
        }

        var unknown = except.Where(e => model.Components.All(c => c.Id.Value != e)).ToList();
        return unknown.Count == 0 ? null : Error.Of(
            "CLI-15",
            $"--except の構成要素がシステムファイルにありません: {string.Join(", ", unknown)}",
            $"--except names components that the System file does not have: {string.Join(", ", unknown)}");
    }
}
