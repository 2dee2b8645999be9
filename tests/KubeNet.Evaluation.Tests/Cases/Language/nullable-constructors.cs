// title: `new int?(3)`
// example: new int?(3)
k8s.ConfigMap("c1").Data("x", $"{(new int?(3) + "" + new int?() + new DateTime?(new DateTime(2020, 1, 1)))}");
