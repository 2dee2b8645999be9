var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics");
k8s.ServiceMonitor("web", web.Expose()).Endpoint("metrics").Configure(m =>
{
    var endpoint = m.Spec.Endpoints[0];
    endpoint.Params["module"] = ["http_2xx", "tcp"];
    endpoint.Params.Add("target", new[] { "https://example.com" });
    endpoint.Params["target"]!.Add("https://example.org");
    KubeNet.Fields.FieldList<string> last = new() { "a" };
    endpoint.Params["last"] = last;
    last.Add("b");
    foreach (var (name, values) in endpoint.Params) m.Metadata.Annotations["params-" + name] = values.Count + values[0];
    endpoint.ProxyUrl = "http://proxy.example.com:3128";
    endpoint.ProxyConnectHeader = new() { ["Proxy-Authorization"] = [new() { Name = "proxy", Key = "token" }] };
    endpoint.ProxyConnectHeader["Proxy-Authorization"]![0].Optional = true;
    endpoint.Oauth2 = new() { TokenUrl = "https://login.example.com/token", ClientSecret = new() { Name = "o", Key = "secret" }, TlsConfig = new() { MinVersion = "TLS12" } };
    endpoint.Oauth2.ClientId.Secret = new() { Name = "o", Key = "id" };
    m.Spec.SelectorMechanism = "RoleSelector";
    m.Spec.FallbackScrapeProtocol = "PrometheusText0.0.4";
    m.Spec.NativeHistogramMinBucketFactor = "1.1";
    m.Spec.ScrapeNativeHistograms = m.Spec.ConvertClassicHistogramsToNHCB = true;
    m.Spec.ServiceDiscoveryRole = "EndpointSlice";
    endpoint.Params.Remove("none");
}).Configure(m => m.Spec.Endpoints[0].Params["module"]!.RemoveAt(0));
k8s.PodMonitor("web", web).Endpoint("metrics").Configure(m =>
{
    m.Spec.PodMetricsEndpoints[0].Params.Add("a", ["1"]);
    m.Spec.PodMetricsEndpoints[0].NoProxy = "10.0.0.0/8";
    try { m.Spec.PodMetricsEndpoints[0].Params["b"] = m.Spec.PodTargetLabels; }
catch (ArgumentException e) { m.Metadata.Annotations["e"] = e.Message; }
    try { m.Spec.PodMetricsEndpoints[0].Params.Add("c", m.Spec.PodTargetLabels); }
catch (ArgumentException e) { m.Metadata.Annotations["f"] = e.Message; }
});
