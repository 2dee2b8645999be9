k8s.Deployment("web", image: "nginx:1.27").Configure(d => { for (var i = 0; i < 200; i++) d.Spec.Template.Spec.Containers[0].Env.Add(new() { Name = "E" + i, Value = i.ToString() }); });
try { k8s.Pod("p", "x").Configure(p => p.Spec.Containers[0].Args[3] = "x"); } catch (Exception e) { k8s.ConfigMap("e").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p2", "x").Configure(p => p.Spec.Containers.Insert(5, new())); } catch (Exception e) { k8s.ConfigMap("e2").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p3", "x").Configure(p => p.Metadata.Labels[null!] = "x"); } catch (Exception e) { k8s.ConfigMap("e3").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p4", "x").Configure(p => p.Metadata.Labels.Add("x", null!)); } catch (Exception e) { k8s.ConfigMap("e4").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p5", "x").Configure(p => p.Spec.Containers[0].Args = new[] { "a", null! }); } catch (Exception e) { k8s.ConfigMap("e5").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p6", "x").Configure(p => p.Spec.Containers[0].Args = ["a", null!]); } catch (Exception e) { k8s.ConfigMap("e6").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p7", "x").Configure(p => p.Spec.Containers[0].Args.AddRange(null!)); } catch (Exception e) { k8s.ConfigMap("e7").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p8", "x").Configure(p => p.Spec.Containers.RemoveAt(-1)); } catch (Exception e) { k8s.ConfigMap("e8").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p9", "x").Configure(p => p.Spec.ImagePullSecrets.Add(p.Spec.Containers[0].Env is null ? new() : new KubeNet.Fields.CSIVolumeSourceFields().NodePublishSecretRef)); } catch (Exception e) { k8s.ConfigMap("e9").Data("t", e.GetType().Name).Data("m", e.Message); }
try { k8s.Pod("p10", "x").Configure(p => p.Metadata.Labels.Add("run", "y")); } catch (Exception e) { k8s.ConfigMap("e10").Data("t", e.GetType().Name).Data("m", e.Message); }
