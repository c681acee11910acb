namespace Yuimori.Hub.Setup;

/// <summary>
/// Prints where to set the hub up, with the one-time code. Standard output only: a code in a log file lives on.
/// </summary>
/// <param name="addresses">Where the wizard is.</param>
/// <param name="print">Writes a line.</param>
internal sealed class SetupAnnouncement(HubAddresses addresses, Action<string> print)
{
    /// <summary>Prints a code.</summary>
    public void Print(string code) => print(
        $"""

          結守 / Yuimori
          初期設定をここで行ってください(コードは1回だけ使えます):
          Set this hub up here (the code works once):

            {addresses.Console}/setup?code={code}

        """);
}
