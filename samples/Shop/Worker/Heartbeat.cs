using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acme.Worker;

/// <summary>The worker is healthy as long as its loop runs, also while Redis is down: a restart would not help then.</summary>
public sealed class Heartbeat(TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private long _last = time.GetTimestamp();

    public void Beat() => Volatile.Write(ref _last, time.GetTimestamp());

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            time.GetElapsedTime(Volatile.Read(ref _last)) < s_limit
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The loop of the worker does not run.")
        );
}
