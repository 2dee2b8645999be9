// Parts that were replaced, are in two places, or kept after the lambda
KubeNet.Fields.PodSpecFields? kept = null;
var shared = new KubeNet.Fields.SecurityContextFields { RunAsUser = 7 };
var web = k8s.Deployment("web", image: "nginx:1.27").Configure(d =>
{
    var pod = kept = d.Spec.Template.Spec;
    var old = pod.SecurityContext;
    pod.SecurityContext = new() { FsGroup = 1 };
    old.RunAsUser = 5;
    pod.Containers.Add(new() { Name = "a", Image = "a", SecurityContext = shared });
    pod.Containers.Add(new() { Name = "b", Image = "b", SecurityContext = shared });
    shared.RunAsGroup = 8;
    (pod.Containers[1], pod.Containers[2]) = (pod.Containers[2], pod.Containers[1]);
});
kept!.HostNetwork = true;
web.Configure(d => k8s.ConfigMap("same").Data("same", ReferenceEquals(d.Spec.Template, d.Spec.Template).ToString()).Data("eq", (d.Spec == d.Spec).ToString()));
try { web.Configure(d => { d.Spec.Paused = true; throw new FormatException("x"); }); } catch (FormatException) { }
try { web.Configure(d => web.Configure(e => e.Spec.Paused = true)); } catch (InvalidOperationException e) { k8s.ConfigMap("twice").Data("m", e.Message); }
try { web.Configure(d => d.Metadata.Name = "other"); } catch (InvalidOperationException e) { k8s.ConfigMap("id").Data("m", e.Message); }
try { web.Configure(d => d.Spec.Template.Spec.Containers[9].Name = "x"); } catch (ArgumentOutOfRangeException e) { k8s.ConfigMap("range").Data("m", e.ParamName!); }
try { web.Configure(d => d.Metadata.Labels.Add("app", "x")); } catch (ArgumentException e) { k8s.ConfigMap("key").Data("m", e.Message); }
try { web.Configure(d => d.Spec.Template.Spec.Containers.Add(null!)); } catch (ArgumentNullException e) { k8s.ConfigMap("null").Data("m", e.Message); }
try { web.Configure((Action<KubeNet.Fields.DeploymentFields>)null!); } catch (ArgumentNullException e) { k8s.ConfigMap("nullconf").Data("m", e.Message); }
web.Args("--main");
