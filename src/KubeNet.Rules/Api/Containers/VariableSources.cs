using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1050: a variable has either a value or exactly one source, and an entry of <c>envFrom</c> has exactly one source
/// (validateEnvVarValueFrom and ValidateEnvFrom in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class VariableSources : Rule
{
    private static readonly string[] s_ofVariable = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];

    private static readonly string[] s_ofSeveral = ["configMapRef", "secretRef"];

    public VariableSources()
        : base("KUBE1050", "The environment variable must have exactly one source", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            foreach (var variable in container.Map.List("env")?.Maps ?? [])
            {
                if (variable.Map("valueFrom") is { } from)
                {
                    Judge(container, from, variable.Scalar("value") is { Text.Length: > 0 } value ? value : null, s_ofVariable, findings);
                }
            }

            foreach (var source in container.Map.List("envFrom")?.Maps ?? [])
            {
                Judge(container, source, null, s_ofSeveral, findings);
            }
        }
    }

    private static void Judge(PodContainer container, MapNode from, ScalarNode? value, string[] known, FindingSink findings)
    {
        var sources = known.Where(from.IsSet).Select(source => from.EntryOf(source)!.Value).ToList();
        if (sources.Count == 0)
        {
            var names =
                string.Join(", ", known.Take(known.Length - 1).Select(name => "`" + name + "`")) + " or `" + known[known.Length - 1] + "`";
            findings.ReportMissing(
                from,
                from.Place(),
                Refusal.Of(container.Resource, from.FieldPath, "has no source", "must specify one of: " + names, "Set one of these fields.")
            );
        }
        else if (value is not null)
        {
            findings.ReportKey(
                sources[0],
                Refusal.Of(
                    container.Resource,
                    from.FieldPath,
                    "is set together with 'value'",
                    "may not be specified when `value` is not empty",
                    "Remove one of the two."
                ),
                value
            );
        }
        else if (sources.Count > 1)
        {
            findings.ReportKey(
                sources[1],
                Refusal.Of(
                    container.Resource,
                    from.FieldPath,
                    $"has {Wording.Number(sources.Count)} sources",
                    "may not have more than one field specified at a time",
                    "Keep one of them. Add a separate entry for each other source."
                ),
                sources[0].Value.Pointed()
            );
        }
    }
}
