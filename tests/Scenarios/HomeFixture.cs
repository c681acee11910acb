using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests;

/// <summary>One home that most scenarios share: starting a dozen processes for each would take minutes.</summary>
public sealed class HomeFixture : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = Site.Start();
        await Site.SetUpAsync(CancellationToken.None);
        await Site.AwaitWorkAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>The scenarios that share a home run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class HomeGroup : ICollectionFixture<HomeFixture>
{
    public const string Name = "home";
}
