namespace Yuimori.Hub.Storage;

internal static class StorageServices
{
    public static void AddStorage(this IServiceCollection services, HubStorage storage)
    {
        services.AddSingleton(storage.Journal);
        services.AddSingleton(storage.Reader);
        services.AddSingleton(storage.State);
    }
}
