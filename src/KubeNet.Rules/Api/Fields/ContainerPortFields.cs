using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The fields of containers that contain a port, as a number or as a name.</summary>
internal static class ContainerPortFields
{
    /// <summary>A container's own ports. Missing and zero values are not checked here.</summary>
    public static IEnumerable<ScalarNode> Numbers(PodContainer container) =>
        container.Ports.SelectMany(port => new[] { port.Scalar("containerPort"), port.Scalar("hostPort") }).OfType<ScalarNode>();

    /// <summary>The names of a container's own ports. They may be empty.</summary>
    public static IEnumerable<ScalarNode> Names(PodContainer container) =>
        container.Ports.Select(port => port.Scalar("name")).OfType<ScalarNode>();

    /// <summary>The ports that probes and hooks connect to. The server only checks the first kind of a handler.</summary>
    public static IEnumerable<ScalarNode> Asked(PodContainer container)
    {
        foreach (var handler in container.Handlers)
        {
            var kind = Array.Find(["exec", "httpGet", "tcpSocket", "grpc", "sleep"], handler.IsSet);
            if (kind is "httpGet" or "tcpSocket" or "grpc" && handler.Map(kind)?.Scalar("port") is { Value: not null } port)
            {
                yield return port;
            }
        }
    }
}
