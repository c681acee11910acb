using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Yuimori.Mqtt.Server;

/// <summary>Registration.</summary>
public static class MqttServerServices
{
    /// <summary>Adds one <see cref="MqttServer"/>; the host's ports come from <paramref name="options"/>.</summary>
    public static IServiceCollection AddMqttServer(
        this IServiceCollection services, Func<IServiceProvider, MqttServerOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new MqttServer(
            options(provider), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MqttServer>>()));
        return services;
    }
}
