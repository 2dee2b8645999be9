// KubernetesClient's own extension methods on metadata.
k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Label("tier", "front")
    .Configure(d =>
    {
        d.EnsureMetadata().EnsureAnnotations()["a"] = "1";
        d.SetAnnotation("b", "2");
        d.SetAnnotation("gone", "x");
        d.SetAnnotation("gone", null);
        d.SetLabel("c", d.GetLabel("tier") + d.GetAnnotation("missing") + d.Name() + d.Namespace());
        d.Spec.Template.Metadata.EnsureAnnotations().Add("prometheus.io/scrape", "true");
        d.SetAnnotation("count", $"{d.Annotations().Count} {d.Labels().Count}");
    });
var map = new V1ConfigMap { Data = new Dictionary<string, string> { ["k"] = "v" } };
var none = $"{map.Name() ?? "none"} {map.Annotations() is null} {map.GetLabel("x") is null}";
map.SetLabel("x", null);
var untouched = map.Metadata is null;
map.EnsureMetadata().Name = "made";
map.EnsureMetadata().EnsureLabels()["none"] = none.Replace(' ', '-');
map.Metadata.EnsureLabels()["untouched"] = $"{untouched}";
try
{
    map.GetLabel(null!);
}
catch (ArgumentNullException e)
{
    map.SetAnnotation("thrown", e.ParamName);
}

k8s.Add(map);
