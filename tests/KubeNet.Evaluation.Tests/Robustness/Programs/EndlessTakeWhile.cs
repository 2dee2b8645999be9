k8s.ConfigMap("a" + Enumerable.Range(0, 1_000_000).SelectMany(x => Enumerable.Range(0, 1_000_000)).TakeWhile(x => true).Count());
