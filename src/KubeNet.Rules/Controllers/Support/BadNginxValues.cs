using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>An annotation of ingress-nginx with an invalid value.</summary>
/// <param name="Ingress">The Ingress that has it.</param>
/// <param name="Annotation">What is known about the annotation.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="Form">The values that are valid here.</param>
/// <param name="What">What ingress-nginx does, given the other annotations of the Ingress.</param>
internal readonly record struct BadNginxValue(
    NginxIngress Ingress,
    NginxAnnotation Annotation,
    ScalarNode Value,
    NginxValue Form,
    BadValue What
)
{
    /// <summary>The intended value, if it is a common mistake.</summary>
    public string? Nearest => Form.NearestTo(Value.Text ?? "");

    public string Message =>
        $"{Value.FieldPath} of {Wording.Named(Ingress.Resource)} is {Wording.Quoted(Wording.OneLine(Value.Text ?? ""))}, "
        + $"and ingress-nginx {Consequence}. It accepts "
        + $"{Form.Description}.{(Nearest is { } nearest ? $" Did you mean {Wording.Quoted(nearest)}?" : "")}";

    private string Consequence =>
        What switch
        {
            BadValue.IsRefused => "rejects the Ingress (annotation contains invalid value)",
            BadValue.ClosesPaths => "answers all requests to the paths of the Ingress with 503",
            BadValue.ClosesHosts => "answers all requests to the hosts of the Ingress with 403",
            BadValue.OpensPaths => "therefore ignores auth-url too: it serves the paths without authentication",
            _ => "ignores it",
        };
}

/// <summary>Finds the annotations of ingress-nginx with invalid values.</summary>
internal static class BadNginxValues
{
    public static IEnumerable<BadNginxValue> In(ResourceGraph graph)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            foreach (var entry in IngressControllers.NginxAnnotationsOf(ingress.Resource))
            {
                if (
                    entry.Value is ScalarNode { Text: { } text } value
                    && KnownNginxAnnotations.Find(entry.Key.Substring(IngressControllers.NginxPrefix.Length)) is { } known
                    && Judge(known, text) is var (form, what)
                )
                {
                    yield return new BadNginxValue(ingress, known, value, form, WhatBecomes(known, ingress, what));
                }
            }
        }
    }

    /// <summary>The form that a value does not have, and what follows; null if it is valid.</summary>
    private static (NginxValue Form, BadValue What)? Judge(NginxAnnotation annotation, string text)
    {
        if (text.Length == 0)
        {
            // Empty values are not validated (checkAnnotation in parser/validators.go).
            return annotation.IsClosedByEmpty ? (annotation.Value, BadValue.ClosesPaths) : null;
        }

        return !annotation.Value.Accepts(text) ? (annotation.Value, annotation.BadValue)
            : annotation.Then is var (form, otherwise) && !form.Accepts(text) ? (form, otherwise)
            : null;
    }

    private static BadValue WhatBecomes(NginxAnnotation annotation, NginxIngress ingress, BadValue what) =>
        !IsRead(annotation, ingress) ? BadValue.IsIgnored
        : what == BadValue.IsRefused || ingress.Canary is null ? what
        : BadValue.IsIgnored; // a canary has no paths of its own

    private static bool IsRead(NginxAnnotation annotation, NginxIngress ingress) =>
        (
            annotation.Needs is null
            || IsSet(ingress, annotation.Needs) && GoBoolean.Parse(ingress.Annotation(annotation.Needs)!.Text!) != false
        ) && (annotation.Unless is null || !IsSet(ingress, annotation.Unless));

    private static bool IsSet(NginxIngress ingress, string name) => ingress.Annotation(name) is { Text.Length: > 0 };
}
