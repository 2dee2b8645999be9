namespace KubeNet.Resources;

/// <summary>A port that the kubelet calls: of a probe, or of a hook of the container's life.</summary>
/// <param name="Container">The container that says it; a name is looked up in its ports only.</param>
/// <param name="Port">The port, by number or name.</param>
internal readonly record struct ProbedPort(ContainerView Container, ScalarNode Port)
{
    private static readonly string[] s_probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] s_hooks = ["postStart", "preStop"];

    /// <summary>The probed ports of all containers. A handler with its own <c>host</c> calls another address and is omitted.</summary>
    public static IEnumerable<ProbedPort> Of(PodTemplateView pod)
    {
        foreach (var container in pod.AllContainers)
        {
            var lifecycle = container.Map.Map("lifecycle");
            foreach (
                var handler in s_probes
                    .Select(probe => container.Map.Map(probe))
                    .Concat(s_hooks.Select(hook => lifecycle?.Map(hook)))
                    .OfType<MapNode>()
            )
            {
                foreach (var call in new[] { handler.Map("httpGet"), handler.Map("tcpSocket"), handler.Map("grpc") }.OfType<MapNode>())
                {
                    if (call.Text("host") is null or "" && call.Scalar("port") is { Value: not (null or 0L or "") } port)
                    {
                        yield return new ProbedPort(container, port);
                    }
                }
            }
        }
    }
}
