using KubeNet.Resources;

namespace KubeNet;

/// <summary>Writes the rows of Ingresses that ingress-nginx serves, where a rewrite is among them.</summary>
internal sealed class NginxPaths
{
    private const string UseRegex = "nginx.ingress.kubernetes.io/use-regex";
    private const string RewriteTarget = "nginx.ingress.kubernetes.io/rewrite-target";

    private readonly SetRecording _recording;
    private readonly IReadOnlyList<IngressRow> _rows;

    public NginxPaths(SetRecording recording, IReadOnlyList<IngressRow> rows)
    {
        _recording = recording;
        _rows = rows;
    }

    public void Write()
    {
        foreach (var row in _rows.Where(row => row.Rewrite.Value == Rewrite.StripPrefix))
        {
            var path = row.Path.Value.TrimEnd('/');
            row.Node.Set("path", path + "(/|$)(.*)", row.Path.Origin);
            row.Node.Set("pathType", "ImplementationSpecific", row.Rewrite.Origin);
            var annotations = row.Ingress.Metadata.GetOrAddMap("annotations");
            _recording.SetOnce(annotations, UseRegex, new ScalarNode("true", row.Rewrite.Origin), row.Rewrite.Origin);
            _recording.SetOnce(annotations, RewriteTarget, new ScalarNode("/$2", row.Rewrite.Origin), row.Rewrite.Origin);
        }
    }
}
