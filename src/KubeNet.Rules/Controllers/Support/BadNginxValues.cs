using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>Annotations of ingress-nginx with invalid values.</summary>
internal static class BadNginxValues
{
    public static IEnumerable<(NginxIngress Ingress, NginxAnnotation Annotation, ScalarNode Value)> In(ResourceGraph graph, BadValue what)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            foreach (var entry in IngressControllers.NginxAnnotationsOf(ingress.Resource))
            {
                // Empty values are not checked (checkAnnotation in parser/validators.go).
                if (
                    entry.Value is ScalarNode { Text: { Length: > 0 } text } value
                    && KnownNginxAnnotations.Find(entry.Key.Substring(IngressControllers.NginxPrefix.Length)) is { } known
                    && !known.Value.Accepts(text)
                    && WhatBecomes(known, ingress) == what
                )
                {
                    yield return (ingress, known, value);
                }
            }
        }
    }

    public static string Message(NginxIngress ingress, NginxAnnotation annotation, ScalarNode value, string consequence)
    {
        var nearest = annotation.Value.NearestTo(value.Text ?? "");
        return $"{value.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(Wording.OneLine(value.Text ?? ""))}, "
            + $"and ingress-nginx {consequence}. It accepts "
            + $"{annotation.Value.Description}.{(nearest is null ? "" : $" Did you mean {Wording.Quoted(nearest)}?")}";
    }

    private static BadValue WhatBecomes(NginxAnnotation annotation, NginxIngress ingress) =>
        annotation.BadValue == BadValue.IsRefused
        && (annotation.Needs is null || ingress.Annotation(annotation.Needs) is { Text.Length: > 0 })
            ? BadValue.IsRefused
            : BadValue.IsIgnored;
}
