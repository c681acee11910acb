namespace Yuimori.Mqtt.Tests.Support;

/// <summary>Waits for a condition that another thread brings about.</summary>
internal static class Wait
{
    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
