using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2019: a volume of a PersistentVolumeClaim that no source declares; the scheduler leaves the pods pending
/// (kubernetes/pkg/scheduler/framework/plugins/volumebinding/volume_binding.go). A StatefulSet's volumeClaimTemplates make claims too:
/// <c>data-db-0</c>.
/// </summary>
internal sealed class MissingVolumeClaim : DanglingReference
{
    public MissingVolumeClaim()
        : base("KUBE2019", "The PersistentVolumeClaim does not exist", Severity.Warning, "PersistentVolumeClaim", "until there is one, the pods stay pending")
    {
    }

    protected override bool IsThereAnyway(ResourceGraph graph, string? @namespace, string name)
    {
        // data-db-0: the template, the set, the ordinal. Both names may have dashes, so each place is tried.
        for (var dash = name.IndexOf('-'); dash > 0; dash = name.IndexOf('-', dash + 1))
        {
            var ordinal = name.LastIndexOf('-');
            if (ordinal > dash
                && graph.Find("apps", "StatefulSet", @namespace, name.Substring(dash + 1, ordinal - dash - 1)) is { } set
                && (set.Root.List("spec.volumeClaimTemplates")?.Maps ?? []).Any(claim => claim.Text("metadata.name") == name.Substring(0, dash)))
            {
                return true;
            }
        }

        return false;
    }
}
