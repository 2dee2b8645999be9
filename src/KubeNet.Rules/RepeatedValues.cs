using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>
/// A call may repeat a value that was written elsewhere: the Service of <c>Expose</c> has the name of its workload. If both values are
/// wrong, there is one mistake, where the value was written.
/// </summary>
internal sealed class RepeatedValues
{
    private readonly Dictionary<(Origin Place, object? Value, int Depth), List<Finding>> _written = [];

    public RepeatedValues(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Node is ScalarNode value && value.NearestOrigin is { IsKnown: true } place)
            {
                var key = (place, value.Value, DepthOf(value.TakenFrom));
                if (!_written.TryGetValue(key, out var same))
                {
                    _written.Add(key, same = []);
                }

                same.Add(finding);
            }
        }
    }

    /// <summary>The finding about the value that the finding's own was taken from, or the finding itself if there is none.</summary>
    public Finding FirstOf(Finding finding)
    {
        while (EarlierOf(finding) is { } earlier)
        {
            finding = earlier;
        }

        return finding;
    }

    private Finding? EarlierOf(Finding finding)
    {
        for (var source = (finding.Node as ScalarNode)?.TakenFrom; source is not null; source = source.Earlier)
        {
            if (_written.TryGetValue((source.Origin, source.Value, DepthOf(source.Earlier)), out var same))
            {
                var earlier = same.Find(other => other.Kind.Id == finding.Kind.Id) ?? same.Find(IsOfApiServer);
                if (earlier is not null && Covers(earlier, finding))
                {
                    return earlier;
                }
            }
        }

        return null;
    }

    /// <summary>The same check, or another one of the API server's: a name that is no valid name is no valid label either.</summary>
    private static bool Covers(Finding written, Finding repeated) =>
        written.Severity >= repeated.Severity
        && (written.Kind.Id == repeated.Kind.Id || (IsOfApiServer(written) && IsOfApiServer(repeated)));

    private static bool IsOfApiServer(Finding finding) => finding.Kind.Id.StartsWith("KUBE1", StringComparison.Ordinal);

    /// <summary>How many values a value was taken from: a value repeats one of a smaller depth.</summary>
    private static int DepthOf(ValueSource? source)
    {
        var depth = 0;
        for (; source is not null; source = source.Earlier)
        {
            depth++;
        }

        return depth;
    }
}
